package ma.istiqbal.feedback.publication;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The open data described in DCAT-AP, so that a national portal can harvest it: a data set of each period. */
final class Catalogue {

    static final String LICENCE = "http://opendatacommons.org/licenses/odbl/1.0/";

    private static final String FREQUENCY = "http://publications.europa.eu/resource/authority/frequency/";
    private static final Map<String, Object> CONTEXT = Map.of(
            "dcat", "http://www.w3.org/ns/dcat#",
            "dct", "http://purl.org/dc/terms/",
            "foaf", "http://xmlns.com/foaf/0.1/",
            "xsd", "http://www.w3.org/2001/XMLSchema#");

    private Catalogue() {}

    /** Addresses are relative to the catalogue's own: the service does not know by which name its readers reach it. */
    static Map<String, Object> of(List<Publication> editions) {
        Map<String, Object> catalogue = new LinkedHashMap<>();
        catalogue.put("@context", CONTEXT);
        catalogue.put("@id", "catalogue");
        catalogue.put("@type", "dcat:Catalog");
        catalogue.put("dct:title", texts("الاستقبال في المرافق العمومية", "L'accueil dans les services publics"));
        catalogue.put(
                "dct:description",
                texts(
                        "مؤشرات الاستقبال كما عبر عنها المرتفقون، حسب الموقع والجهة والإدارة.",
                        "Indicateurs de l'accueil selon les usagers, par site, région et administration."));
        catalogue.put("dct:publisher", publisher());
        catalogue.put("dct:license", Map.of("@id", LICENCE));
        catalogue.put(
                "dcat:dataset",
                editions.stream().map(edition -> dataset(edition)).toList());
        return catalogue;
    }

    private static Map<String, Object> dataset(Publication edition) {
        String address = edition.id();
        Map<String, Object> dataset = new LinkedHashMap<>();
        dataset.put("@id", address);
        dataset.put("@type", "dcat:Dataset");
        dataset.put("dct:identifier", edition.id());
        dataset.put(
                "dct:title",
                texts("مؤشرات الاستقبال، " + edition.period(), "Indicateurs de l'accueil, " + edition.period()));
        dataset.put(
                "dct:description",
                texts(
                        "مؤشرات الفترة مع عدد الأجوبة ومجال الثقة وصيغة الحساب.",
                        "Indicateurs de la période, avec nombre de réponses, intervalle et formule."));
        dataset.put("dct:publisher", publisher());
        dataset.put(
                "dct:issued",
                typed(Objects.requireNonNull(edition.publishedAt()).toString(), "xsd:dateTime"));
        dataset.put(
                "dct:accrualPeriodicity",
                Map.of("@id", FREQUENCY + (edition.of().isQuarter() ? "QUARTERLY" : "MONTHLY")));
        dataset.put(
                "dct:temporal",
                Map.of(
                        "@type", "dct:PeriodOfTime",
                        "dcat:startDate", typed(edition.of().from().toString(), "xsd:date"),
                        "dcat:endDate", typed(edition.of().to().toString(), "xsd:date")));
        dataset.put(
                "dcat:distribution",
                List.of(distribution(address, "figures.csv", "CSV"), distribution(address, "figures.json", "JSON")));
        return dataset;
    }

    private static Map<String, Object> distribution(String address, String file, String format) {
        return Map.of(
                "@id", address + "/" + file,
                "@type", "dcat:Distribution",
                "dcat:accessURL", Map.of("@id", address + "/" + file),
                "dcat:downloadURL", Map.of("@id", address + "/" + file),
                "dct:format", Map.of("@id", "http://publications.europa.eu/resource/authority/file-type/" + format),
                "dct:license", Map.of("@id", LICENCE));
    }

    private static Map<String, Object> publisher() {
        return Map.of(
                "@type",
                "foaf:Organization",
                "foaf:name",
                texts(
                        "البرنامج الوطني لتحسين الاستقبال بالمرافق العمومية",
                        "Programme national d'amélioration de l'accueil dans les services publics"));
    }

    private static Map<String, Object> typed(String value, String type) {
        return Map.of("@value", value, "@type", type);
    }

    private static List<Map<String, Object>> texts(String ar, String fr) {
        return List.of(Map.of("@value", ar, "@language", "ar"), Map.of("@value", fr, "@language", "fr"));
    }
}
