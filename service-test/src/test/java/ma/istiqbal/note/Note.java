package ma.istiqbal.note;

import java.util.List;

public record Note(String code, String partner, String text, int stars, List<String> tags) {

    Note with(String newText, int newStars) {
        return new Note(code, partner, newText, newStars, tags);
    }
}
