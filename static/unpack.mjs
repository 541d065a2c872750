// Puts a program together again that `xtask/src/pack.rs` sorted into streams: an eighth less to fetch (ADR 8). What is no
// packed program is given back as it is.
const [CODE, LOCAL, SHORT, LONG, OFFSET, CALL, BRANCH, BLOCK, WIDE, ADDED] = Array(10).keys();
// The stream of the number after an instruction, where there is just one.
const FOLLOWS = { 2: BLOCK, 3: BLOCK, 4: BLOCK, 12: BRANCH, 13: BRANCH, 16: CALL, 35: CODE, 36: CODE, 37: CODE, 38: CODE,
  63: CODE, 64: CODE, 66: WIDE, 208: CODE, 210: CODE };
// The usual alignment of each access to memory, from instruction 40 on.
const ALIGNED = [2, 3, 2, 3, 0, 0, 1, 1, 0, 0, 1, 1, 2, 2, 2, 3, 2, 3, 0, 1, 0, 1, 2];

export const unpack = async (packed) => {
  if (packed[0] === 0) return packed; // "\0asm"
  let at = 0;
  let to = 0;
  // The number at a place of `packed`.
  const size = () => {
    let value = 0;
    for (let shift = 0, byte = 128; byte > 127; shift += 7) value |= ((byte = packed[at++]) & 127) << shift;
    return value;
  };
  const [total, before, after] = [size(), size(), size()];
  const sizes = Array.from({ length: 10 }, size);
  const take = (count) => packed.subarray(at, (at += count));
  const [head, tail] = [take(before), take(after)];
  // Where each stream goes on.
  const places = Int32Array.from(sizes, (count) => (at += count) - count);
  const last = places[WIDE] + sizes[WIDE];
  // Cut short, or another file in its place: what follows would never come to an end.
  if (at !== packed.length) throw new Error("The program did not arrive whole.");
  const out = new Uint8Array(total + 5);
  const copy = (stream) => {
    let next = places[stream];
    let byte = packed[next++];
    let value = byte & 127;
    out[to++] = byte;
    for (let shift = 7; byte > 127; shift += 7) {
      out[to++] = byte = packed[next++];
      value |= (byte & 127) << shift;
    }
    places[stream] = next;
    return value;
  };
  const copies = (stream, count) => {
    while (count-- > 0) copy(stream);
  };
  // The locals of a function, the last one used first: how many there are, and the highest.
  const used = new Uint16Array(65536);
  let many;
  let highest;
  const local = () => {
    let byte = packed[places[LOCAL]++];
    let place = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) place |= ((byte = packed[places[LOCAL]++]) & 127) << shift;
    let found = used[place];
    if (place >= many) {
      // One that is new, by its place among those that are: as many are below it, and those used as well.
      const below = place - many;
      found = below;
      if (highest < many) found += many;
      else
        for (let last = -1; last !== found; ) {
          last = found;
          found = below;
          for (let at = 0; at < many; at++) if (used[at] <= last) found++;
        }
      if (found > highest) highest = found;
      place = many++;
    }
    if (place > 6) used.copyWithin(1, 0, place);
    else for (; place; place--) used[place] = used[place - 1];
    used[0] = found;
    for (; found > 127; found >>= 7) out[to++] = (found & 127) | 128;
    out[to++] = found;
  };
  const follow = (code) => {
    if (code > 31 && code < 35) local();
    else if (code > 39 && code < 63) (out[to++] = ALIGNED[code - 40]), copies(OFFSET, 1);
    else if (code === 65) copies(packed[places[CODE]] === 106 ? ADDED : SHORT, 1);
    else if (code === 14) copies(CODE, copy(CODE) + 1);
    else if (code === 17) copies(CODE, 2);
    else if (code === 28) copies(CODE, copy(CODE));
    else if (code === 67 || code === 68) for (let left = code === 67 ? 4 : 8; left--; ) out[to++] = packed[places[CODE]++];
    else if (code === 252) {
      const kind = copy(CODE);
      copies(CODE, kind < 8 ? 0 : kind > 14 ? 1 : 2 - (kind & 1));
    }
  };
  out.set(head);
  to = before;
  let since = performance.now();
  while (places[WIDE] < last) {
    // Not so long at a time that the page could not answer meanwhile. In a tab out of sight nobody asks it, and browsers let
    // such a tab go on once a second at the most.
    if (performance.now() - since > 8 && !document.hidden) {
      await (self.scheduler?.yield?.() ?? new Promise((next) => setTimeout(next)));
      since = performance.now();
    }
    const start = to;
    to += 5; // Room for the size, which is known in the end.
    many = 0;
    highest = -1;
    copies(WIDE, 2 * copy(WIDE));
    for (let depth = 1; depth; ) {
      const code = packed[places[CODE]++];
      if (code === 255) {
        out[to++] = 65;
        copy(LONG);
        continue;
      }
      if (code === 254) {
        copies(CODE, 2); // Not aligned as usual.
        copy(OFFSET);
        continue;
      }
      out[to++] = code;
      if (code === 11) depth--;
      else if (code > 1 && code < 5) depth++;
      const stream = FOLLOWS[code];
      if (stream === undefined) follow(code);
      else copy(stream);
    }
    let end = start;
    let rest = to - start - 5;
    for (; rest > 127; rest >>= 7) out[end++] = (rest & 127) | 128;
    out[end++] = rest;
    out.copyWithin(end, start + 5, to);
    to -= start + 5 - end;
  }
  out.set(tail, to);
  return out.subarray(0, total);
};
