package org.rapporteur.intake.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionsFileTests {

  @TempDir Path folder;

  @Test
  void questionsAreReadByNumber() throws IOException {
    var asked =
        QuestionsFile.read(
            write(
                "number,title,text,language\n2,\"Cost, and who pays\",\"Say\nhow.\",fr\n1,R&amp;D,,English\n"));

    assertThat(asked.keySet()).containsExactly(1, 2);
    assertThat(asked.get(1).title()).isEqualTo("R&D");
    assertThat(asked.get(2).text()).isEqualTo("Say\nhow.");
    assertThat(asked.get(2).language().value()).isEqualTo("fr");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "number,title,text\n1,One,\n",
        "number,title,text,language\n",
        "number,title,text,language\n0,None,,en\n",
        "number,title,text,language\n1,One,,en\n1,Again,,en\n",
        "number,title,text,language\n1,,,en\n",
        "number,title,text,language\n1,One,en\n",
        "number,title,text,language\n1,\"One,,en\n"
      })
  void firstMistakeRefusesTheFile(String content) throws IOException {
    Path file = write(content);
    assertThatThrownBy(() -> QuestionsFile.read(file)).isInstanceOf(InvalidImportFile.class);
  }

  private Path write(String content) throws IOException {
    return Files.writeString(folder.resolve("questions.csv"), content);
  }
}
