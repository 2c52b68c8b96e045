import { initAll } from '{govuk}';
initAll();
