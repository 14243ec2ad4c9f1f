package ma.istiqbal.gateway.limit;

/** One quota that a request counts against, and whose share of it. */
record Charge(Policy policy, String caller) {}
