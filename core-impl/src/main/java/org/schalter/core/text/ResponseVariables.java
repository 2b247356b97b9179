package org.schalter.core.text;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schalter.core.mail.ResponseTexts;
import org.schalter.core.store.Transactions;
import org.schalter.core.ticket.TicketRows;
import org.schalter.ticket.ArticleId;

/** Fills the variables of automatic answers from the ticket of the answered article; no agent stands behind them. */
@Component
public final class ResponseVariables implements ResponseTexts {

    private final Transactions transactions;
    private final TicketRows rows = new TicketRows();

    @Activate
    public ResponseVariables(@Reference Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public String subject(String template, ArticleId answered) {
        return variables(answered).intoLine(template);
    }

    @Override
    public String html(String template, ArticleId answered) {
        return variables(answered).intoHtml(template);
    }

    private Variables variables(ArticleId answered) {
        return transactions
                .read(sql -> rows.article(sql, answered).flatMap(article -> rows.byId(sql, article.ticket())))
                .map(ticket -> Variables.of(ticket, Optional.empty()))
                .orElseThrow(() -> new IllegalArgumentException("no article " + answered.value()));
    }
}
