package ma.istiqbal.site.registry;

/**
 * One version of a site, ready to be sent.
 *
 * @param feature as GeoJSON (RFC 7946)
 * @param row as a line of the table
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, and written as they are.
record EncodedSite(String code, long version, Location location, byte[] feature, byte[] row) {}
