package org.rapporteur.testing;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.StreamSupport;
import nu.validator.client.EmbeddedValidator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Checks an HTML page with the Nu HTML Checker of the WHATWG.
public final class NuChecker {

  private NuChecker() {}

  public static List<String> errors(byte[] page) throws Exception {
    var validator = new EmbeddedValidator();
    validator.setOutputFormat(EmbeddedValidator.OutputFormat.JSON);
    // The texts that formats add are still English, so an Arabic report looks mixed.
    validator.setNoLangDetect(true);
    String found = validator.validate(new ByteArrayInputStream(page));
    var messages = JsonMapper.builder().build().readTree(found).get("messages");
    return StreamSupport.stream(messages.spliterator(), false)
        .filter(message -> message.get("type").asString().equals("error"))
        .map(JsonNode::toString)
        .toList();
  }
}
