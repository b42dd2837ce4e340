//! MAIL: 1,000 messages as files, a third of them with an attachment, read by the child, sorted and logged. No peer; its
//! goal is seconds (issue 4).

use crate::{
    Place,
    figure::RUNS,
    program,
    rights::{opened, told},
};
use custode_app::{
    communications::mail::{self, Choices, MailOrder},
    jobs::Progress,
};
use custode_testkit::person;
use serde_json::Value;
use std::{path::PathBuf, sync::Arc, time::Instant};

/// Messages.
const MANY: usize = 1_000;
/// People who wrote or were written to.
const PEOPLE: usize = 20;
/// Bytes of an attachment.
const ATTACHED: usize = 100_000;
const FIRM: &str = "info@ditta.example";

fn message(run: usize, nth: usize) -> String {
    let who = format!("persona{}@posta.example", nth % PEOPLE);
    let (from, to) = if nth.is_multiple_of(2) { (who.as_str(), FIRM) } else { (FIRM, who.as_str()) };
    let head = format!(
        "From: {from}\r\nTo: {to}\r\nSubject: Caldaia {nth}\r\nMessage-ID: <{run}.{nth}@x>\r\n\
         Date: Fri, 20 Nov 2026 10:15:00 +0100\r\nMIME-Version: 1.0\r\n"
    );
    let body = "La caldaia perde acqua da ieri sera. ".repeat(40);
    if !nth.is_multiple_of(3) {
        return format!("{head}Content-Type: text/plain; charset=utf-8\r\n\r\n{body}\r\n");
    }
    format!(
        "{head}Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n\r\n{body}\r\n--x\r\nContent-Type: application/pdf; \
         name=\"preventivo.pdf\"\r\nContent-Disposition: attachment\r\n\r\n{}\r\n--x--\r\n",
        "a".repeat(ATTACHED)
    )
}

/// A thousand messages, from the files to the register.
pub async fn figure(place: &Place) -> Value {
    let archive = place.work.join("MAIL.custode");
    let _ = std::fs::remove_dir_all(&archive);
    program::create(&place.work, "MAIL").await;
    let (desk, work) = opened(&archive).await;
    for nth in 0..PEOPLE {
        person(&work, "Persona", &format!("Numero{nth}")).email(&format!("persona{nth}@posta.example")).create().await;
    }
    let purpose = work.reader().purposes().await.unwrap()[0].id;
    let retention = work.reader().retention_classes().await.unwrap()[0].id;
    let choices = Choices { ours: vec![FIRM.to_owned()], people: Vec::new() };
    let order = MailOrder { choices, purpose, retention, category: None, exceptions: std::collections::HashMap::new() };
    let mut seconds = Vec::new();
    for run in 0..RUNS {
        let files: Vec<PathBuf> = (0..MANY)
            .map(|nth| {
                let path = place.work.join(format!("message{nth}.eml"));
                std::fs::write(&path, message(run, nth)).unwrap();
                path
            })
            .collect();
        let (id, progress) = (work.new_id(), Arc::new(Progress::default()));
        let started = Instant::now();
        mail::read(&work, id, files.clone(), &progress).await.unwrap();
        mail::commit(&work, id, &order, &progress).await.unwrap();
        seconds.push(started.elapsed().as_secs_f64());
        for file in files {
            std::fs::remove_file(file).unwrap();
        }
    }
    let batches = work.reader().mail_batches().await.unwrap();
    assert!(batches.iter().all(|batch| batch.taken.logged as usize == MANY));
    drop(work);
    desk.shut_down().await;
    std::fs::remove_dir_all(archive).unwrap();
    told("MAIL", "1,000 messages from their files into the register", &seconds, 30.0)
}
