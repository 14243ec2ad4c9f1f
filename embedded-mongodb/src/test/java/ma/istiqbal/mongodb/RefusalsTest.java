package ma.istiqbal.mongodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalsTest extends StoreTest {

    @BeforeEach
    void fill() {
        collection("c").insertOne(new Document("_id", 1).append("list", List.of(1, 2)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            TTL index            | {createIndexes: 'c', indexes: [{key: {at: 1}, name: 'i', expireAfterSeconds: 60}]}
            partial index        | {createIndexes: 'c', indexes: [{key: {at: 1}, name: 'i', partialFilterExpression: {a: 1}}]}
            index collation      | {createIndexes: 'c', indexes: [{key: {at: 1}, name: 'i', collation: {locale: 'fr'}}]}
            wildcard index       | {createIndexes: 'c', indexes: [{key: {'$**': 1}, name: 'i'}]}
            text index           | {createIndexes: 'c', indexes: [{key: {a: 'text'}, name: 'i'}]}
            geo index            | {createIndexes: 'c', indexes: [{key: {a: '2dsphere'}, name: 'i'}]}
            hashed index         | {createIndexes: 'c', indexes: [{key: {a: 'hashed'}, name: 'i'}]}
            index on a position  | {createIndexes: 'c', indexes: [{key: {'a.0': 1}, name: 'i'}]}
            validator            | {create: 'v', validator: {a: 1}}
            view                 | {create: 'v', viewOn: 'c', pipeline: []}
            time series          | {create: 'v', timeseries: {timeField: 'at'}}
            find collation       | {find: 'c', collation: {locale: 'fr'}}
            count collation      | {count: 'c', collation: {locale: 'fr'}}
            delete collation     | {delete: 'c', deletes: [{q: {}, limit: 1, collation: {locale: 'fr'}}]}
            computed projection  | {find: 'c', projection: {b: '$a'}}
            positional projection| {find: 'c', filter: {list: 2}, projection: {'list.$': 1}}
            dollar field         | {insert: 'c', documents: [{_id: 2, a: {$b: 1}}]}
            dotted field         | {insert: 'c', documents: [{_id: 2, 'a.b': 1}]}
            dotted set value     | {update: 'c', updates: [{q: {}, u: {$set: {a: {'b.c': 1}}}}]}
            dotted replacement   | {update: 'c', updates: [{q: {_id: 1}, u: {'a.b': 1}}]}
            update pipeline      | {update: 'c', updates: [{q: {}, u: [{$addFields: {a: 1}}]}]}
            findAndModify let    | {findAndModify: 'c', query: {}, update: {$set: {a: 1}}, let: {x: 1}}
            change stream        | {aggregate: 'c', pipeline: [{$changeStream: {}}], cursor: {}}
            union without        | {aggregate: 'c', pipeline: [{$unionWith: {pipeline: []}}], cursor: {}}
            union that writes    | {aggregate: 'c', pipeline: [{$unionWith: {coll: 'd', pipeline: [{$out: 'e'}]}}], cursor: {}}
            union's option       | {aggregate: 'c', pipeline: [{$unionWith: {coll: 'd', let: {}}}], cursor: {}}
            transaction          | {find: 'c', txnNumber: 1, autocommit: false, startTransaction: true}
            """)
    void whatCannotBeDoneRightIsRefused(String name, String command) {
        assertThatThrownBy(() -> database().runCommand(Document.parse(command)))
                .isInstanceOfSatisfying(
                        MongoException.class, e -> assertThat(e.getCode()).isEqualTo(115))
                .hasMessageContaining("the embedded store does not support");
        assertThat(collection("c").countDocuments()).isEqualTo(1);
        assertThat(collection("c").listIndexes().map(index -> index.get("name")))
                .containsExactly("_id_");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {createIndexes: 'c', indexes: [{key: {a: 1, b: -1}, name: 'i', unique: true, sparse: true, background: true}]}
            {create: 'v'}
            {find: 'c', projection: {a: 1, 'b.c': 1, list: {$slice: 1}}, hint: '_id_', maxTimeMS: 5000, sort: {a: 1}}
            {find: 'c', projection: {_id: 0, list: {$elemMatch: {a: 1}}}}
            {update: 'c', updates: [{q: {_id: 1}, u: {$set: {'a.b': 1}, $push: {list: {$each: [3], $slice: -5}}}}]}
            {findAndModify: 'c', query: {_id: 1}, update: {$inc: {n: 1}}, fields: {n: 1}, new: true}
            """)
    void whatIsDoneRightIsNotRefused(String command) {
        assertThat(database()
                        .runCommand(Document.parse(command))
                        .get("ok", Number.class)
                        .intValue())
                .isEqualTo(1);
    }
}
