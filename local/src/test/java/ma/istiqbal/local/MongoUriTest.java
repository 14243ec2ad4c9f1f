package ma.istiqbal.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MongoUriTest {
    @Test
    void theDatabaseIsPutWhereItBelongs() {
        assertThat(MongoUri.of("mongodb://db:27017", "sites")).isEqualTo("mongodb://db:27017/sites");
        assertThat(MongoUri.of("mongodb://db:27017/", "sites")).isEqualTo("mongodb://db:27017/sites");
        assertThat(MongoUri.of("mongodb://a,b,c/?replicaSet=rs0&w=majority", "sites"))
                .isEqualTo("mongodb://a,b,c/sites?replicaSet=rs0&w=majority");
        assertThat(MongoUri.of("mongodb+srv://cluster.example/x", "sites"))
                .isEqualTo("mongodb+srv://cluster.example/sites");
    }

    @Test
    void usersAreStillLookedUpWhereTheyWere() {
        assertThat(MongoUri.of("mongodb://u:p@db/admin", "sites")).isEqualTo("mongodb://u:p@db/sites?authSource=admin");
        assertThat(MongoUri.of("mongodb://u:p@db/x?authSource=y", "sites"))
                .isEqualTo("mongodb://u:p@db/sites?authSource=y");
    }

    @Test
    void somethingElseIsRefusedWithoutRepeatingItsPassword() {
        assertThatThrownBy(() -> MongoUri.of("http://user:pass-word@db", "sites"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("--mongodb-uri")
                .hasMessageNotContaining("pass-word");
    }
}
