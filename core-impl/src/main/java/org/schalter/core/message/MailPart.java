package org.schalter.core.message;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/**
 * An attachment or an inline image. The name is for display and downloads only, the content type is a claim of the
 * sender.
 */
public record MailPart(String name, String contentType, Optional<String> contentId, boolean inline, byte[] content) {

    public MailPart {
        content = content.clone();
    }

    @Override
    public byte[] content() {
        return content.clone();
    }

    public int size() {
        return content.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MailPart part
                && name.equals(part.name)
                && contentType.equals(part.contentType)
                && contentId.equals(part.contentId)
                && inline == part.inline
                && Arrays.equals(content, part.content);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, contentType, contentId, inline, Arrays.hashCode(content));
    }

    @Override
    public String toString() {
        return name + " (" + contentType + ", " + content.length + " bytes)";
    }
}
