package ma.istiqbal.deployment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A Dockerfile as its stages, each with its instructions. */
record Dockerfile(List<Stage> stages) {

    record Instruction(String keyword, String arguments) {
        /** Without options such as {@code --from=build}. */
        List<String> words() {
            return Arrays.stream(arguments.split("\\s+"))
                    .filter(word -> !word.startsWith("--"))
                    .toList();
        }

        String option(String name) {
            return Arrays.stream(arguments.split("\\s+"))
                    .filter(word -> word.startsWith("--" + name + "="))
                    .map(word -> word.substring(name.length() + 3))
                    .findFirst()
                    .orElse("");
        }
    }

    record Stage(String from, String name, List<Instruction> instructions) {
        Stream<Instruction> all(String keyword) {
            return instructions.stream()
                    .filter(instruction -> instruction.keyword().equals(keyword));
        }
    }

    static Dockerfile read(String path) {
        List<Stage> stages = new ArrayList<>();
        String joined = Checkout.text(path)
                .lines()
                .filter(line -> !line.strip().startsWith("#") && !line.isBlank())
                .reduce("", (text, line) -> text + line + "\n")
                .replace("\\\n", " ");
        for (String line : joined.lines().toList()) {
            String[] parts = line.strip().split("\\s+", 2);
            Instruction instruction = new Instruction(parts[0].toUpperCase(Locale.ROOT), parts[1].strip());
            if (instruction.keyword().equals("FROM")) {
                List<String> words = instruction.words();
                stages.add(new Stage(words.getFirst(), words.size() == 3 ? words.get(2) : "", new ArrayList<>()));
            } else {
                stages.getLast().instructions().add(instruction);
            }
        }
        return new Dockerfile(stages);
    }

    Stage last() {
        return stages.getLast();
    }

    Stage named(String name) {
        return stages.stream()
                .filter(stage -> stage.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no stage is called " + name));
    }

    Stream<Instruction> all(String keyword) {
        return stages.stream().flatMap(stage -> stage.all(keyword));
    }

    /** Those that come from elsewhere. */
    List<String> baseImages() {
        List<String> names = stages.stream().map(Stage::name).toList();
        return stages.stream()
                .map(Stage::from)
                .filter(from -> !names.contains(from))
                .toList();
    }

    /** Of the last stage and what it stands on. */
    List<Instruction> inherited(String keyword) {
        List<Instruction> found = new ArrayList<>();
        Stage stage = last();
        while (true) {
            found.addAll(0, stage.all(keyword).toList());
            String from = stage.from();
            List<Stage> bases =
                    stages.stream().filter(other -> other.name().equals(from)).toList();
            if (bases.isEmpty()) {
                return found;
            }
            stage = bases.getFirst();
        }
    }
}
