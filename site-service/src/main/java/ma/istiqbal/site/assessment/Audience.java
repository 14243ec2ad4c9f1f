package ma.istiqbal.site.assessment;

/** Who sees an assessment beside the programme and its auditors: the site's administration and the site's manager. */
public record Audience(String partner, String site) {}
