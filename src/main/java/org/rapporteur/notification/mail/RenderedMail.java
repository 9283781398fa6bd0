package org.rapporteur.notification.mail;

import java.util.Map;

/// Mail ready to send, with the same content as plain text and HTML.
record RenderedMail(String subject, String text, String html, Map<String, String> headers) {}
