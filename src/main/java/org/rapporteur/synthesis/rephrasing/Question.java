package org.rapporteur.synthesis.rephrasing;

import java.util.List;
import org.rapporteur.synthesis.rephrasing.gate.SentSentence;

/// What goes out, under the number of its exchange.
record Question(
    long exchange, String body, List<SentSentence> sent, List<Exchange.Quoted> quoted) {}
