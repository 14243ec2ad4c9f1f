package ma.istiqbal.site.registry;

/** What kind of service receives users; it decides how sensitive what they write may be. */
public enum SiteType {
    ADMIN_ANNEX(Sensitivity.NORMAL),
    CONSULATE(Sensitivity.NORMAL),
    VEHICLE_REGISTRATION(Sensitivity.NORMAL),
    ADMINISTRATION(Sensitivity.NORMAL),
    HOSPITAL(Sensitivity.HIGH),
    PRISON_VISIT(Sensitivity.HIGH),
    COURT(Sensitivity.HIGH),
    PROSECUTION_HQ(Sensitivity.HIGH),
    POLICE_SERVICE(Sensitivity.HIGH);

    private final Sensitivity sensitivity;

    SiteType(Sensitivity sensitivity) {
        this.sensitivity = sensitivity;
    }

    public Sensitivity sensitivity() {
        return sensitivity;
    }
}
