package ma.istiqbal.defaults.document;

/** One version of one aggregate. */
public record Reference(String id, long version) {}
