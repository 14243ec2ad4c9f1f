package ma.istiqbal.site.assessment;

import ma.istiqbal.defaults.lifecycle.Who;

/** Who looks at the site, and how. */
public enum AssessmentKind {
    /** The administration assesses its own site. */
    SELF(Who.PARTNER_MANAGER),
    /** Colleagues from another site. */
    PEER(Who.AUDITOR),
    /** A visitor whom nobody knows. */
    MYSTERY(Who.AUDITOR),
    /** Inspection. */
    AUDIT(Who.AUDITOR);

    private final Who assessor;

    AssessmentKind(Who assessor) {
        this.assessor = assessor;
    }

    Who assessor() {
        return assessor;
    }

    /** A mystery visitor sees what a user sees, and so neither training records nor emergency exits. */
    boolean seesEverything() {
        return this != MYSTERY;
    }
}
