package org.rapporteur.rendering.format;

import gg.jte.TemplateOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/// Where a template is drawn, without the characters that no XML or HTML may hold. The engine gives
/// what people wrote in pieces that divide no character.
record XmlOutput(Writer out) implements TemplateOutput {

  @Override
  public void writeContent(String value) {
    try {
      out.write(XmlText.of(value));
    } catch (IOException e) {
      throw new UncheckedIOException("What is drawn cannot be written", e);
    }
  }

  @Override
  public void writeContent(String value, int beginIndex, int endIndex) {
    writeContent(value.substring(beginIndex, endIndex));
  }
}
