package org.schalter.form;

/**
 * A file that an agent uploaded into a form; {@code List<Upload>} as a form component becomes the attachments. The id is
 * unguessable and valid only for the agent who uploaded it. The name is data, never a path.
 */
public record Upload(String id, String name, String type, long size) {}
