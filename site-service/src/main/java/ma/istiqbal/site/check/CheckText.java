package ma.istiqbal.site.check;

import ma.istiqbal.defaults.text.LocalizedText;

/** What is told of a check, as the service's data has it. */
record CheckText(String code, Severity severity, LocalizedText title, LocalizedText howToFix) {}
