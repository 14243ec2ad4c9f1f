package ma.istiqbal.feedback.submission;

/** Is told that there is a new submission; must return at once, and may miss one. */
public interface SubmissionListener {

    void submitted();
}
