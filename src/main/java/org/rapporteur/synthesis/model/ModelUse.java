package org.rapporteur.synthesis.model;

/// Use of the language model by a run.
///
/// @param rejected replies that broke a rule
/// @param failed calls without a reply
public record ModelUse(
    String model, long calls, long rejected, long failed, long requestTokens, long replyTokens) {}
