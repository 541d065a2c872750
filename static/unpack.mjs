// Puts a program together again that `xtask/src/pack.rs` sorted into streams: a ninth less to fetch (ADR 8). It carries along
// what does that, a program of three kilobytes. What is no packed program is given back as it is.
export const unpack = (packed) => {
  // A plain one begins with "\0asm", a packed one with a size, of which this byte is 0.
  if (packed[3]) return packed;
  const [carried, total] = new Uint32Array(packed.slice(0, 8).buffer);
  const sorted = packed.subarray(8 + carried);
  // At once: it is small.
  const carrier = new WebAssembly.Module(packed.subarray(8, 8 + carried));
  const { memory, unpack } = new WebAssembly.Instance(carrier).exports;
  // In pages of 65,536 bytes, with five bytes more, which are needed on the way.
  const at = memory.grow((sorted.length + total + 65540) / 65536) << 16;
  new Uint8Array(memory.buffer).set(sorted, at);
  // Cut short, or another file in its place.
  if (unpack(at, sorted.length, total + 5) !== total) throw new Error("The program is not whole.");
  return new Uint8Array(memory.buffer, at + sorted.length, total);
};
