// Starts the edition in one file (ADR 12). It stands in the page as it is, so it is plain ASCII and small: it checks that the file is whole, takes the
// parts out of it, and hands them to `single/start.js`, which is one of them.
{
  // What a text may become, in browsers that ask: elements as on the site, the scripts that the policy names by what they hold, and a
  // worker of the page's own making.
  {plain}
  self.trustedTypes?.createPolicy("default", {
    {elements}
    createScript: (text) => text,
    createScriptURL: (url) => (url.startsWith("blob:") ? url : null),
  });
  const byId = (id) => document.getElementById(id);
  const show = (id) => {
    byId("loading").hidden = true;
    byId(id).hidden = false;
  };
  // The message stands there from the beginning, for a file that ends before this.
  byId("boot-failed").hidden = true;
  byId("loading").hidden = false;

  // The bytes of a text in which each letter is one (`xtask/src/single/letters.rs`).
  const bytesOf = (text) => {
    const high = new TextDecoder("windows-1252").decode(Uint8Array.from({ length: 128 }, (_, at) => at + 128));
    const values = new Map(Array.from(high, (letter, at) => [letter.charCodeAt(), at + 128]));
    const bytes = new Uint8Array(text.length);
    let to = 0;
    for (let at = 0; at < text.length; at++) {
      let value = text.charCodeAt(at);
      if (value === 61) value = text.charCodeAt(++at) ^ 64;
      bytes[to++] = value < 128 ? value : values.get(value);
    }
    return bytes.subarray(0, to);
  };

  // CRC-32.
  const sumOf = (bytes) => {
    let sum = -1;
    for (const byte of bytes) {
      sum ^= byte;
      for (let bit = 8; bit--; ) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
    }
    return ~sum >>> 0;
  };

  // Takes an LZMA stream apart (`xtask/src/single/squeeze.rs`). Chances stand in one row, in the order of the format's description.
  const unsqueeze = (from, size, before, place, again) => {
    const out = new Uint8Array(size);
    const chances = new Uint16Array(1846 + (768 << (before + place))).fill(1024);
    let at = 1;
    let range = -1 >>> 0;
    let code = 0;
    const next = () => (code = ((code << 8) | from[at++]) >>> 0);
    for (let left = 4; left--; ) next();
    const bit = (where) => {
      const chance = chances[where];
      const bound = (range >>> 11) * chance;
      const found = code < bound ? 0 : 1;
      if (found) {
        range -= bound;
        code -= bound;
        chances[where] = chance - (chance >> 5);
      } else {
        range = bound;
        chances[where] = chance + ((2048 - chance) >> 5);
      }
      if (range < 16777216) {
        range = (range << 8) >>> 0;
        next();
      }
      return found;
    };
    // A bit of even chance.
    const even = () => {
      range >>>= 1;
      const found = code < range ? 0 : 1;
      if (found) code -= range;
      if (range < 16777216) {
        range = (range << 8) >>> 0;
        next();
      }
      return found;
    };
    const tree = (where, bits) => {
      let found = 1;
      for (let left = bits; left--; ) found = (found << 1) | bit(where + found);
      return found - (1 << bits);
    };
    const backwards = (where, bits) => {
      let found = 0;
      for (let shift = 0, node = 1; shift < bits; shift++) {
        const one = bit(where + node);
        node = (node << 1) | one;
        found |= one << shift;
      }
      return found;
    };
    const lengthOf = (where, low) => {
      if (!bit(where)) return 2 + tree(where + 2 + (low << 3), 3);
      if (!bit(where + 1)) return 10 + tree(where + 130 + (low << 3), 3);
      return 18 + tree(where + 258, 8);
    };
    const distanceOf = (length) => {
      const slot = tree(432 + (Math.min(length - 2, 3) << 6), 6);
      if (slot < 4) return slot;
      const bits = (slot >> 1) - 1;
      const start = (2 | (slot & 1)) << bits;
      if (slot < 14) return start + backwards(687 + start - slot, bits);
      let high = 0;
      for (let left = bits - 4; left--; ) high = (high << 1) | even();
      return start + (high << 4) + backwards(802, 4);
    };
    let to = 0;
    let state = 0;
    // The last four distances, the last one first.
    const far = new Uint32Array(4);
    const nearest = (distance, which) => {
      far.copyWithin(1, 0, which);
      far[0] = distance;
    };
    const literal = () => {
      const base = 1846 + 768 * (((to & ((1 << place) - 1)) << before) + ((to ? out[to - 1] : 0) >> (8 - before)));
      let found = 1;
      if (state > 6)
        for (let like = out[to - far[0] - 1], same = 256; same && found < 256; ) {
          like <<= 1;
          const one = bit(base + same + (like & same) + found);
          found = (found << 1) | one;
          if (((like >> 8) & 1) !== one) same = 0;
        }
      while (found < 256) found = (found << 1) | bit(base + found);
      out[to++] = found;
      state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
    };
    const match = (low) => {
      let length;
      if (!bit(192 + state)) {
        length = lengthOf(818, low);
        nearest(distanceOf(length), 3);
        state = state < 7 ? 7 : 10;
      } else {
        let which = 0;
        if (bit(204 + state)) {
          which = 1;
          if (bit(216 + state)) which = 2 + bit(228 + state);
        } else if (!bit(240 + (state << 4) + low)) {
          length = 1;
          state = state < 7 ? 9 : 11;
        }
        nearest(far[which], which);
        if (!length) {
          length = lengthOf(1332, low);
          state = state < 7 ? 8 : 11;
        }
      }
      for (; length--; to++) out[to] = out[to - far[0] - 1];
    };
    while (to < size) {
      const low = to & ((1 << again) - 1);
      if (bit((state << 4) + low)) match(low);
      else literal();
    }
    return out;
  };

  const partsOf = (bytes) => {
    let at = 0;
    const number = () => {
      let value = 0;
      for (let shift = 0, byte = 128; byte > 127; shift += 7) value |= ((byte = bytes[at++]) & 127) << shift;
      return value;
    };
    const heads = Array.from({ length: number() }, () => [number(), number(), number(), number(), number()]);
    return heads.map(([size, before, place, again, packed]) => {
      at += packed;
      return unsqueeze(bytes.subarray(at - packed, at), size, before, place, again);
    });
  };

  const insert = (kind, bytes) => {
    const element = document.createElement(kind);
    element.textContent = new TextDecoder().decode(bytes);
    document.head.append(element);
    return element.textContent;
  };

  const start = () => {
    try {
      const packed = byId("packed");
      const bytes = bytesOf(packed.textContent);
      if (sumOf(bytes) !== Number(packed.dataset.sum)) throw new Error("This file is not whole.");
      packed.remove();
      const [style, script, ...program] = partsOf(bytes);
      insert("style", style);
      const detail = { program, script: insert("script", script) };
      if (dispatchEvent(new CustomEvent("bandwise-parts", { detail, cancelable: true })))
        throw new Error("The program was not let in.");
    } catch (error) {
      console.error(error);
      show("boot-failed");
    }
  };
  // After a frame that says what is going on.
  addEventListener("DOMContentLoaded", () => setTimeout(start, 50));
}
