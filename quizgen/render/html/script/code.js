// The short code: every answer that was chosen, as one long number in letters, with a check at its
// end that catches slips of the pen. The grader's half of this is in quizgen/grading/codes.py.

const LETTERS = "ACDEFGHJKLMNPQRTUVWXY34679";
const CHECK = 673;

function shortCode(answers) {
  let number = 0n;
  for (const id of Object.keys(data.slots).sort()) {
    data.slots[id].sizes.forEach((size, place) => {
      number = number * BigInt(size) + BigInt(answers[id].picks[place] ?? 0);
    });
  }
  let letters = "";
  const base = BigInt(LETTERS.length);
  for (; number > 0n; number /= base) letters = LETTERS[Number(number % base)] + letters;
  const body = `${data.bank}-${data.form}-${(letters || LETTERS[0]).match(/.{1,4}/g).join("-")}`;
  return `${body}-${checkLetters(body)}`;
}

function checkLetters(body) {
  let sum = 0;
  for (const char of body.replaceAll("-", "")) sum = (sum * 31 + char.charCodeAt(0)) % CHECK;
  return LETTERS[Math.floor(sum / LETTERS.length)] + LETTERS[sum % LETTERS.length];
}
