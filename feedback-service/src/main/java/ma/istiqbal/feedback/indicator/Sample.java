package ma.istiqbal.feedback.indicator;

/**
 * What a mean's interval needs to know of the values.
 *
 * @param variance of the sample, with n - 1; 0 when n is below 2
 */
record Sample(long n, double mean, double variance) {

    /** Square of the mean's standard error. */
    double meanVariance() {
        return variance / n;
    }
}
