package ma.istiqbal.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RealmTest {
    @Test
    void aValueIsReplacedAndAnObjectMerged() {
        assertThat(overlay("{'a': 1, 'b': {'c': 1, 'd': 2}}", "{'a': 2, 'b': {'d': 3}, 'e': 4}"))
                .isEqualTo(json("{'a': 2, 'b': {'c': 1, 'd': 3}, 'e': 4}"));
    }

    @Test
    void entriesOfTheSameNameAreMergedAndOthersAdded() {
        assertThat(overlay(
                        "{'clients': [{'clientId': 'gateway', 'enabled': true}]}",
                        "{'clients': [{'clientId': 'system'}, {'clientId': 'gateway', 'enabled': false}]}"))
                .isEqualTo(json("{'clients': [{'clientId': 'gateway', 'enabled': false}, {'clientId': 'system'}]}"));
    }

    @Test
    void namesOfDifferentKindsDoNotMeet() {
        assertThat(overlay("{'l': [{'name': 'x'}]}", "{'l': [{'username': 'x'}]}"))
                .isEqualTo(json("{'l': [{'name': 'x'}, {'username': 'x'}]}"));
    }

    private static JsonNode overlay(String base, String over) {
        return Realm.overlay(json(base), json(over));
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text.replace('\'', '"'));
    }
}
