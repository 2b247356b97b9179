package org.schalter.core.ticket;

import java.util.List;
import java.util.Optional;
import org.schalter.core.store.Sql;
import org.schalter.core.ticket.NewArticle.StoredPart;
import org.schalter.form.Upload;
import org.schalter.identity.Actor;

/** Finds the content behind uploads; an upload of somebody else does not exist. */
final class UploadedFiles {

    private UploadedFiles() {}

    static List<StoredPart> resolve(Sql sql, List<Upload> uploads, Actor actor) {
        return uploads.stream().map(upload -> resolve(sql, upload, actor)).toList();
    }

    private static StoredPart resolve(Sql sql, Upload upload, Actor actor) {
        long agent = actor.agent().map(id -> id.value()).orElse(0L);
        return sql.first(
                        "select name, content_type, size_bytes, sha256 from upload where id = ? and agent_id = ?",
                        row -> new StoredPart(
                                row.text(1), row.text(2), row.number(3), row.text(4), Optional.empty(), false),
                        upload.id(),
                        agent)
                .orElseThrow(() -> new IllegalArgumentException("no such upload: " + upload.name()));
    }
}
