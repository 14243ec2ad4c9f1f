package ma.istiqbal.partner.agreement;

import ma.istiqbal.partner.administration.Commitments;
import ma.istiqbal.partner.programme.ProgrammeDay;
import org.springframework.stereotype.Component;

/** Agreements bind their parties until their last day is over. */
@Component
class AgreementCommitments implements Commitments {

    private final Agreements agreements;
    private final ProgrammeDay day;

    AgreementCommitments(Agreements agreements, ProgrammeDay day) {
        this.agreements = agreements;
        this.day = day;
    }

    @Override
    public boolean bind(String partner) {
        return agreements.anyBinding(partner, day.today());
    }
}
