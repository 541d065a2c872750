// Goes wrong in the way its address asks for.
switch (location.hash) {
  case '#written':
    console.error('a word of ours');
    break;
  case '#promised':
    Promise.reject(new Error('a promise of ours'));
    break;
  case '#thrown':
    throw new Error('a fault of ours');
}
