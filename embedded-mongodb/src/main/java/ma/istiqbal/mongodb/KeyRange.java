package ma.istiqbal.mongodb;

import java.util.List;

/**
 * From one key to another. A key has one value per field of the index and the position last; here it is cut short and
 * ends in an edge, or several entries would equal it and only some of them be found.
 */
record KeyRange(List<Object> from, List<Object> to) {}
