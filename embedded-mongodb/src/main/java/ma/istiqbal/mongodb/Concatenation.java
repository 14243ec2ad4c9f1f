package ma.istiqbal.mongodb;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** One iterator after another; a stream would read each of them to its end beforehand. */
final class Concatenation<T> implements Iterator<T> {
    private final Iterator<Iterator<T>> parts;
    private Iterator<T> current = Collections.emptyIterator();

    Concatenation(Iterator<Iterator<T>> parts) {
        this.parts = parts;
    }

    @Override
    public boolean hasNext() {
        while (!current.hasNext() && parts.hasNext()) {
            current = parts.next();
        }
        return current.hasNext();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return current.next();
    }
}
