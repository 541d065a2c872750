// Puts a program together again that `xtask/src/pack.rs` sorted into streams: a tenth less to fetch (ADR 8). What is no
// packed program is given back as it is.
const [CODE, LOCAL, SHORT, LONG, OFFSET, CALL, BRANCH, BLOCK, WIDE] = Array(9).keys();
// The stream of the number after an instruction, where there is just one.
const FOLLOWS = { 2: BLOCK, 3: BLOCK, 4: BLOCK, 12: BRANCH, 13: BRANCH, 16: CALL, 32: LOCAL, 33: LOCAL, 34: LOCAL, 35: CODE,
  36: CODE, 37: CODE, 38: CODE, 63: CODE, 64: CODE, 65: SHORT, 66: WIDE, 208: CODE, 210: CODE };

export const unpack = (packed) => {
  if (packed[0] === 0) return packed; // "\0asm"
  let at = 0;
  let to = 0;
  let out = [];
  // The number at a place of `packed`, and the places of the streams.
  const size = () => {
    let value = 0;
    for (let shift = 0, byte = 128; byte > 127; shift += 7) value |= ((byte = packed[at++]) & 127) << shift;
    return value;
  };
  const [total, before, after] = [size(), size(), size()];
  const sizes = Array.from({ length: 9 }, size);
  const take = (count) => packed.subarray(at, (at += count));
  const [head, tail] = [take(before), take(after)];
  const streams = sizes.map(take);
  const place = Array(9).fill(0);
  const copy = (stream) => {
    const from = streams[stream];
    let next = place[stream];
    let value = 0;
    for (let shift = 0, byte = 128; byte > 127; shift += 7) {
      out[to++] = byte = from[next++];
      value |= (byte & 127) << shift;
    }
    place[stream] = next;
    return value;
  };
  const copies = (stream, count) => {
    while (count-- > 0) copy(stream);
  };
  const follow = (code) => {
    if (code > 39 && code < 63) copies(CODE, 1), copies(OFFSET, 1);
    else if (code === 14) copies(CODE, copy(CODE) + 1);
    else if (code === 17) copies(CODE, 2);
    else if (code === 28) copies(CODE, copy(CODE));
    else if (code === 67 || code === 68) for (let left = code === 67 ? 4 : 8; left--; ) out[to++] = streams[CODE][place[CODE]++];
    else if (code === 252) {
      const kind = copy(CODE);
      copies(CODE, kind < 8 ? 0 : kind > 14 ? 1 : 2 - (kind & 1));
    }
  };
  out = new Uint8Array(total + 5);
  out.set(head);
  to = before;
  while (place[WIDE] < sizes[WIDE]) {
    const start = to;
    to += 5; // Room for the size, which is known in the end.
    copies(WIDE, 2 * copy(WIDE));
    for (let depth = 1; depth; ) {
      const code = streams[CODE][place[CODE]++];
      if (code === 255) {
        out[to++] = 65;
        copy(LONG);
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
