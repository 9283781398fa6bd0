package org.rapporteur.notification;

import java.util.Map;

/// A mail as it leaves: the same in text and in HTML, with what its reader's program may need.
record WrittenMail(String subject, String text, String html, Map<String, String> headers) {}
