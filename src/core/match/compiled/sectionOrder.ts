// Order of the sections of a compiled index.

export const heads = 0;
export const headEnds = 1;
export const impostors = 2;
export const impostorEnds = 3;
export const texts = 4;
export const textEnds = 5;
export const records = 6;
export const recordLengths = 7;
export const owners = 8;
export const directory = 9;
export const marks = 10;
export const values = 11;
export const high = 12;
export const wordDirectory = 13;
export const wordMarks = 14;
export const wordValues = 15;
export const wordThirds = 16;
export const besideDirectory = 17;
export const besideMarks = 18;
export const wordFilter = 19;
export const filter = 20;
export const blockStarts = 21;
export const handleLetters = 22;
