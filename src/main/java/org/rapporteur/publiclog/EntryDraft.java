package org.rapporteur.publiclog;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.InputText;

/// An entry before it is recorded. Kind, subject, role and facts can never be deleted, because the
/// signed Merkle tree contains their hash, so they must not contain personal data. Text and name
/// can be erased.
/// @param kind a code such as `comment-removed`, with the message key `publiclog.kind.<kind>`
/// @param subject what the entry is about: `C158`, `M-0041`, `question 4`
/// @param actorRole a code such as `moderator`, with the message key `publiclog.role.<role>`
/// @param facts short public facts such as `policyPoint` → `3.2`, with the message key
///     `publiclog.fact.<key>`
/// @param text the public reason
/// @param actorName the name of the person who acted; the tree contains its digest only, and no
///     page shows it
public record EntryDraft(
    String kind,
    String subject,
    String actorRole,
    Map<String, String> facts,
    @Nullable String text,
    @Nullable String actorName) {

  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9.-]{0,59}");
  private static final Pattern FACT_KEY = Pattern.compile("[a-z][a-zA-Z0-9]{0,39}");
  private static final int MAX_FACTS = 20;
  private static final int MAX_FACT_LENGTH = 300;
  private static final int MAX_SUBJECT_LENGTH = 80;
  private static final int MAX_TEXT_LENGTH = 20_000;
  private static final int MAX_NAME_LENGTH = 400;

  public EntryDraft {
    if (!CODE.matcher(kind).matches() || !CODE.matcher(actorRole).matches()) {
      throw new IllegalArgumentException("Invalid kind or role: " + kind + ", " + actorRole);
    }
    if (facts.size() > MAX_FACTS
        || !facts.keySet().stream().allMatch(FACT_KEY.asMatchPredicate())) {
      throw new IllegalArgumentException("Invalid facts: " + facts.keySet());
    }
    subject = InputText.requireLine("subject", subject, MAX_SUBJECT_LENGTH);
    var validFacts = new HashMap<String, String>();
    facts.forEach(
        (key, fact) -> validFacts.put(key, InputText.requireLine(key, fact, MAX_FACT_LENGTH)));
    facts = Map.copyOf(validFacts);
    text = text == null ? null : InputText.requireText("reason", text, MAX_TEXT_LENGTH);
    actorName =
        actorName == null ? null : InputText.requireLine("name", actorName, MAX_NAME_LENGTH);
  }
}
