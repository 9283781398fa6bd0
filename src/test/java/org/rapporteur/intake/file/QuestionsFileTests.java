package org.rapporteur.intake.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.shared.LanguageTag;

class QuestionsFileTests {

  @TempDir Path folder;

  @Test
  void questionsAreParsedByNumber() throws IOException {
    var questions =
        QuestionsFile.readQuestions(
            write(
                "number,title,text,language\n2,\"Cost, and who pays\",\"Say\nhow.\",fr\n1,R&amp;D,,English\n"));

    assertThat(questions.keySet()).containsExactly(1, 2);
    assertThat(questions.get(1).title().versions())
        .containsExactly(entry(LanguageTag.ENGLISH, "R&D"));
    assertThat(questions.get(2).text().versions())
        .containsExactly(entry(LanguageTag.FRENCH, "Say\nhow."));
    assertThat(questions.get(2).language().value()).isEqualTo("fr");
  }

  @Test
  void exportedQuestionsAreParsedInAllLanguages() throws IOException {
    var questions =
        QuestionsFile.readQuestions(
            write("number,language,title\r\n1,en,Cost\r\n1,fr,Coût\r\n2,en,Benefit\r\n"));

    assertThat(questions.get(1).title().versions())
        .containsExactly(entry(LanguageTag.ENGLISH, "Cost"), entry(LanguageTag.FRENCH, "Coût"));
    assertThat(questions.get(1).text().isEmpty()).isTrue();
    assertThat(questions.get(2).title().versions())
        .containsExactly(entry(LanguageTag.ENGLISH, "Benefit"));
  }

  @Test
  void scaleIsParsed() throws IOException {
    var questions =
        QuestionsFile.readQuestions(
            write("number,title,language,scale\n1,Cost,en,Yes\n1,Coût,fr,\n2,Benefit,en,no\n"));

    assertThat(questions.get(1).hasScale()).isTrue();
    assertThat(questions.get(2).hasScale()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "number,title,text\n1,One,\n",
        "number,title,text,language\n",
        "number,title,text,language\n0,None,,en\n",
        "number,title,text,language\n1,One,,en\n1,Again,,en\n",
        "number,title,text,language\n1,,,en\n",
        "number,title,language,scale\n1,One,en,perhaps\n",
        "number,title,text,language\n1,One,en\n",
        "number,title,text,language\n1,\"One,,en\n"
      })
  void firstErrorRejectsFile(String content) throws IOException {
    Path file = write(content);
    assertThatThrownBy(() -> QuestionsFile.readQuestions(file))
        .isInstanceOf(InvalidImportFile.class);
  }

  private Path write(String content) throws IOException {
    return Files.writeString(folder.resolve("questions.csv"), content);
  }
}
