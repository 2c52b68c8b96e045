import { initAll, CharacterCount } from '{govuk}';
// Letters are counted as the services count them: composed, and one for each code point.
CharacterCount.prototype.count = (text) => [...text.normalize('NFC').trim()].length;
initAll();
