package org.rapporteur.notification.mail;

import java.util.Map;

/// Mail ready to send, with the same content as plain text and HTML.
/// @param headers additional headers, such as `List-Unsubscribe`
record RenderedMail(String subject, String text, String html, Map<String, String> headers) {}
