package ma.istiqbal.note;

import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
class NoteApplication {}
