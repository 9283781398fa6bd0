package org.rapporteur.analysis.model;

import tools.jackson.databind.JsonNode;

/// Checks a reply and converts it.
@FunctionalInterface
public interface ReplyReader<T> {

  /// @throws RejectedReply if the reply breaks a rule
  T read(JsonNode reply);
}
