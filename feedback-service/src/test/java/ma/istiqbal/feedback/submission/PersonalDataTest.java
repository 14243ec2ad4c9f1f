package ma.istiqbal.feedback.submission;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Ma carte est AB123456.|Ma carte est [CNIE].",
                "cin bk123456|cin [CNIE]",
                "cin Ab123456|cin [CNIE]",
                "cin bk 123456|cin [CNIE]",
                "cin Bk-123456|cin [CNIE]",
                "وAB123456|و[CNIE]",
                "رقم بطاقتيAB123456ضاعت|رقم بطاقتي[CNIE]ضاعت",
                "بطاقتي A 123456 ضاعت|بطاقتي [CNIE] ضاعت",
                "بطاقتي BK١٢٣٤٥٦|بطاقتي [CNIE]",
                "Appelez 0612345678 svp|Appelez [PHONE] svp",
                "Appelez le 07 12 34 56 78|Appelez le [PHONE]",
                "tel +212 6-12-34-56-78|tel [PHONE]",
                "tel (06) 12 34 56 78|tel ([PHONE]",
                "tel 06,12,34,56,78|tel [PHONE]",
                "tel 06‑12‑34‑56‑78|tel [PHONE]",
                "tel 00212612345678|tel [PHONE]",
                "tel +212 (0) 612.34.56.78|tel [PHONE]",
                "رقمي ٠٦١٢٣٤٥٦٧٨ شكرا|رقمي [PHONE] شكرا",
                "هاتفي +٢١٢ ٦ ١٢ ٣٤ ٥٦ ٧٨|هاتفي [PHONE]",
                "écrivez à fatima.z+a@example.co.ma merci|écrivez à [EMAIL] merci",
                "بريدي ahmed@example.ma|بريدي [EMAIL]",
                "RIB 011780000012345678901234 ok|RIB [RIB] ok",
                "RIB 011 780 0000123456789012 34|RIB [RIB]",
                "حسابي ٠١١٧٨٠٠٠٠٠١٢٣٤٥٦٧٨٩٠١٢٣٤|حسابي [RIB]",
                "IBAN MA64 0117 8000 0012 3456 7890 1234|IBAN [RIB]",
                "voiture 12345-أ-6 mal garée|voiture [PLATE] mal garée",
                "سيارة ٦-أ-١٢٣٤٥|سيارة [PLATE]",
                "plaque 12345 ب 72|plaque [PLATE]",
                "plaque 54321-A-1|plaque [PLATE]",
            })
    void isMasked(String written, String read) {
        assertThat(PersonalData.mask(written).text()).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "انتظرت 45 دقيقة في الشباك 3",
                "J'ai attendu 2 heures le 23/11/2026 au guichet 4",
                "من 9 و 30 إلى 11 و 15",
                "le 12000 dh de frais, article 24-2",
                "Très bien, 10/10 !",
                "بين 3 و 4 أشخاص",
                "Le 12000 et la 34567, de 15000 à 20000 dh",
                "Ticket A, 12000 dh demandés",
            })
    void whatIsNotPersonalStays(String written) {
        assertThat(PersonalData.mask(written).text()).isEqualTo(written);
        assertThat(PersonalData.mask(written).kinds()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0x200B, 0x200E, 0x202F, 0x00A0})
    void marksThatNobodySeesHideNothing(int mark) {
        String hidden = "06" + Character.toString(mark) + "12345678";
        assertThat(PersonalData.mask(hidden).text()).isEqualTo("[PHONE]");
    }

    @ParameterizedTest
    @ValueSource(ints = {2000})
    void aLongTextIsReadInReasonableTime(int length) {
        assertThat(PersonalData.mask("a".repeat(length)).text()).hasSize(length);
        assertThat(PersonalData.mask("1-".repeat(length / 2)).text()).isNotEmpty();
        assertThat(PersonalData.mask("a@".repeat(length / 2)).text()).isNotEmpty();
        assertThat(PersonalData.mask("1 ".repeat(length / 2)).text()).isNotEmpty();
    }
}
