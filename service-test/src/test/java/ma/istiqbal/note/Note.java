package ma.istiqbal.note;

import java.util.ArrayList;
import java.util.List;

/**
 * @param editors Keycloak's ids of who wrote it
 * @param marks the stars with who gave them
 */
public record Note(
        String code,
        String partner,
        String text,
        int stars,
        List<String> tags,
        List<String> editors,
        List<Mark> marks) {

    static Note written(String code, String partner, String text, int stars, List<String> tags, String editor) {
        return new Note(code, partner, text, stars, tags, List.of(editor), List.of(new Mark(editor, stars)));
    }

    Note with(String newText, int newStars, String editor) {
        List<String> allEditors = new ArrayList<>(editors);
        allEditors.add(editor);
        return new Note(
                code, partner, newText, newStars, tags, List.copyOf(allEditors), List.of(new Mark(editor, newStars)));
    }

    Note as(String newCode) {
        return new Note(newCode, partner, text, stars, tags, editors, marks);
    }

    public record Mark(String subject, int stars) {}
}
