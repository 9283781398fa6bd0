package org.rapporteur.synthesis.model;

/// How much a run used the language model.
public record ModelUse(
    String model, long calls, long rejected, long failed, long requestTokens, long replyTokens) {}
