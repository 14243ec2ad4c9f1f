package ma.istiqbal.feedback.indicator;

/** An estimate and the formula that made it. */
record Measure(Formula formula, Estimate estimate) {}
