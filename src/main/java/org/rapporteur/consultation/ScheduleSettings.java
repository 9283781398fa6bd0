package org.rapporteur.consultation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Time between two checks of opening and closing times. [ConsultationScheduler] reads it.
@ConfigurationProperties("rapporteur")
record ScheduleSettings(@DefaultValue("5s") Duration clockInterval) {}
