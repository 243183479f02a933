package io.postillion.plugin.desk;

import io.postillion.core.evidence.Gathering;
import io.postillion.core.post.MediaStore;
import io.postillion.plugin.desk.evidence.EvidencePdf;
import io.postillion.plugin.desk.evidence.Stories;
import io.postillion.plugin.desk.frame.Times;
import io.postillion.plugin.desk.frame.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The evidence of a post. */
@Configuration(proxyBeanMethods = false)
class EvidenceDesk {

  @Bean("postillionDeskStories")
  Stories deskStories(Gathering gathering, Times times, Words words) {
    return new Stories(gathering, times, words);
  }

  @Bean("postillionDeskEvidencePdf")
  EvidencePdf deskEvidencePdf(MediaStore media, Words words) {
    return new EvidencePdf(media, words);
  }
}
