package ma.istiqbal.feedback.indicator;

/** An estimate and the formula that made it. */
public record Measure(Formula formula, Estimate estimate) {}
