use super::*;

fn stream(files: &[&[u8]]) -> Vec<u8> {
    files.iter().flat_map(|file| [&(file.len() as u64).to_le_bytes()[..], file].concat()).collect()
}

fn frames(files: &[&[u8]], with_files: bool) -> Vec<Frame> {
    let mut frames = Vec::new();
    let mut sink = |frame: Frame| -> Result<(), Refusal> {
        frames.push(frame);
        Ok(())
    };
    read(std::io::Cursor::new(stream(files)), with_files, &mut sink).unwrap();
    assert_eq!(frames.pop(), Some(Frame::Done));
    frames.retain(|frame| !matches!(frame, Frame::Progress(_)));
    frames
}

const PLAIN: &[u8] = b"From: Anna <ANNA@Posta.example>\r\nTo: info@ditta.example, Ugo <ugo@posta.example>\r\n\
    Message-ID: <1@posta.example>\r\nDate: Fri, 20 Nov 2026 10:15:00 +0100\r\n\
    Subject: =?iso-8859-1?Q?Perch=E9?=\r\nContent-Type: text/plain; charset=windows-1252\r\n\r\nCitt\xe0 \x80 5\r\n";

#[test]
fn a_message_says_who_when_and_what() {
    let all = frames(&[PLAIN], true);
    let [Frame::Message(one)] = all.as_slice() else { panic!("{}", all.len()) };
    assert_eq!(one.from.as_deref(), Some("anna@posta.example"));
    assert_eq!(one.to, ["info@ditta.example", "ugo@posta.example"]);
    assert_eq!((one.id.as_deref(), one.subject.as_str()), (Some("1@posta.example"), "Perché"));
    assert_eq!(one.sent, Some(1_795_166_100_000));
    assert_eq!((one.body.trim(), one.cut, one.parts.len()), ("Città € 5", false, 0));
}

#[test]
fn a_box_is_cut_into_its_messages() {
    let first = "From: a@posta.example\n\nuno\n>From the first line\n\n";
    let mbox = format!("From a Fri\n{first}From b Sat\nFrom: b@posta.example\n\nciao\n\nFrom c\n\n");
    let all = frames(&[mbox.as_bytes()], false);
    let [Frame::Message(one), Frame::Message(two), Frame::Unreadable(0, Unreadable::Empty)] = all.as_slice() else {
        panic!("{}", all.len())
    };
    assert!(one.body.contains("\nFrom the first line"));
    assert_eq!((two.from.as_deref(), two.body.trim()), (Some("b@posta.example"), "ciao"));
}

#[test]
fn files_follow_their_message_and_a_huge_one_is_only_named() {
    let part = |name: &str, bytes: usize| {
        let head = format!("--x\r\nContent-Type: application/pdf; name=\"{name}\"\r\n");
        format!("{head}Content-Disposition: attachment\r\n\r\n{}\r\n", "a".repeat(bytes))
    };
    let head = "From: a@posta.example\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n\r\nsalve\r\n";
    let (small, huge) = (part("../../small.pdf", MAIL_PIECE + 5), part("huge.pdf", MAIL_PART + 1));
    let raw = format!("{head}{small}{huge}--x--\r\n");
    let all = frames(&[raw.as_bytes(), PLAIN], true);
    let [Frame::Message(one), Frame::Piece(first), Frame::Piece(second), Frame::Message(two)] = all.as_slice() else {
        panic!("{}", all.len())
    };
    let told = one.parts.iter().map(|part| (part.name.as_str(), part.size, part.kept));
    let expected = [("small.pdf", MAIL_PIECE as u64 + 5, true), ("huge.pdf", MAIL_PART as u64 + 1, false)];
    assert_eq!(told.collect::<Vec<_>>(), expected);
    assert_eq!((first.len(), second.len(), two.file), (MAIL_PIECE, 5, 1));
    assert_eq!(frames(&[raw.as_bytes()], false).len(), 1, "nobody asked for the bytes");
}

#[test]
fn certified_mail_is_read_in_its_envelope_and_receipts_stay_outside() {
    let inner = "From: Anna <anna@pec.example>\r\nTo: ditta@pec.example\r\nMessage-ID: <1@pec.example>\r\n\
        Date: Fri, 20 Nov 2026 10:15:00 +0100\r\nSubject: Diffida\r\n\r\nEntro dieci giorni.\r\n";
    let outer = format!(
        "From: \"Per conto di: anna@pec.example\" <posta-certificata@gestore.example>\r\nReply-To: anna@pec.example\r\n\
         X-Trasporto: posta-certificata\r\nSubject: POSTA CERTIFICATA: Diffida\r\nMessage-ID: <2@gestore.example>\r\n\
         Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n\r\nMessaggio di posta certificata\r\n--x\r\n\
         Content-Type: message/rfc822; name=\"postacert.eml\"\r\nContent-Disposition: attachment\r\n\r\n{inner}\r\n--x--\r\n"
    );
    let receipt = "From: posta-certificata@gestore.example\r\nX-Ricevuta: accettazione\r\n\r\nRicevuta\r\n";
    let all = frames(&[outer.as_bytes(), receipt.as_bytes()], false);
    let [Frame::Message(one), Frame::Unreadable(1, Unreadable::Receipt)] = all.as_slice() else {
        panic!("{}", all.len())
    };
    let told = (one.from.as_deref(), one.subject.as_str(), one.id.as_deref(), one.body.trim(), one.parts.len());
    assert_eq!(told, (Some("anna@pec.example"), "Diffida", Some("1@pec.example"), "Entro dieci giorni.", 0));
}

#[test]
fn a_name_says_its_ending() {
    assert_eq!(name_of("fattura_\u{202e}fdp.exe. "), "fattura_fdp.exe");
}

#[test]
fn what_is_no_message_is_said_and_the_others_go_on() {
    let broken = b"From: a@posta.example\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: te";
    let all = frames(&[b"%PDF-1.7 \x00\xff", b"", b"  \r\n", broken, PLAIN], true);
    let unread = all.iter().filter_map(|frame| match frame {
        Frame::Unreadable(file, why) => Some((*file, *why)),
        _ => None,
    });
    let expected = [(0, Unreadable::NoMessage), (1, Unreadable::Empty), (2, Unreadable::Empty)];
    assert_eq!(unread.collect::<Vec<_>>(), expected);
    assert_eq!(all.iter().filter(|frame| matches!(frame, Frame::Message(_))).count(), 2);
}

#[test]
fn a_stream_that_breaks_off_is_refused() {
    let mut cut = stream(&[PLAIN]);
    cut.truncate(40);
    let mut sink = |_: Frame| -> Result<(), Refusal> { Ok(()) };
    let refused = read(std::io::Cursor::new(cut), false, &mut sink).unwrap_err();
    assert_eq!(refused.code, RefusalCode::FileChanged);
}

/// A message as Outlook saves it: a compound file of properties, texts in UTF-16.
fn outlook(texts: &[(&str, &str)], file: Option<(&str, &[u8])>) -> Vec<u8> {
    use std::io::Write;
    let empty = std::io::Cursor::new(Vec::new());
    // Outlook writes the third version, with small sectors.
    let mut compound = cfb::CompoundFile::create_with_version(cfb::Version::V3, empty).unwrap();
    let mut put = |path: String, bytes: &[u8]| compound.create_stream(path).unwrap().write_all(bytes).unwrap();
    let wide = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    put("/__properties_version1.0".to_owned(), &[0; 32]);
    for (property, text) in texts {
        put(format!("/__substg1.0_{property}001F"), &wide(text));
    }
    if let Some((name, bytes)) = file {
        compound.create_storage("/__attach_version1.0_#00000000").unwrap();
        let mut put = |path: &str, bytes: &[u8]| {
            let path = format!("/__attach_version1.0_#00000000/{path}");
            compound.create_stream(path).unwrap().write_all(bytes).unwrap();
        };
        put("__properties_version1.0", &[0; 8]);
        put("__substg1.0_3707001F", &wide(name));
        put("__substg1.0_37010102", bytes);
    }
    compound.flush().unwrap();
    compound.into_inner().into_inner()
}

const HEADERS: &str = "From: Anna <ANNA@Posta.example>\r\nTo: info@ditta.example\r\nMessage-ID: <9@posta.example>\r\n\
    Date: Fri, 20 Nov 2026 10:15:00 +0100\r\nSubject: altro\r\n";

#[test]
fn a_message_of_outlook_is_read_with_its_files() {
    let note = [("001A", "IPM.Note"), ("0037", "Perché"), ("1000", "La caldaia perde."), ("007D", HEADERS)];
    let raw = outlook(&note, Some(("../preventivo.pdf", b"%PDF-1.7 x")));
    let all = frames(&[&raw, PLAIN], true);
    let [Frame::Message(one), Frame::Piece(file), Frame::Message(two)] = all.as_slice() else {
        panic!("{}", all.len())
    };
    assert_eq!((one.from.as_deref(), one.to.len(), two.file), (Some("anna@posta.example"), 1, 1));
    assert_eq!((one.id.as_deref(), one.sent), (Some("9@posta.example"), Some(1_795_166_100_000)));
    assert_eq!((one.subject.as_str(), one.body.as_str()), ("Perché", "La caldaia perde."));
    assert_eq!((one.parts[0].name.as_str(), one.parts[0].size, file.len()), ("preventivo.pdf", 10, 10));
}

#[test]
fn a_certified_message_that_outlook_kept_is_its_senders() {
    let envelope = "From: \"Per conto di: anna@pec.example\" <posta-certificata@pec.provider.example>\r\n\
        Reply-To: anna@pec.example\r\nTo: bianchi@pec.example\r\nX-Trasporto: posta-certificata\r\n";
    let inner =
        b"From: anna@pec.example\r\nTo: bianchi@pec.example\r\nSubject: Disdetta\r\n\r\nDisdico il contratto.\r\n";
    let kept = [
        ("001A", "IPM.Note"),
        ("0037", "POSTA CERTIFICATA: Disdetta"),
        ("007D", envelope),
        ("1000", "Messaggio di posta certificata"),
    ];
    let all = frames(&[&outlook(&kept, Some(("postacert.eml", inner)))], true);
    let [Frame::Message(read)] = all.as_slice() else { panic!("{}", all.len()) };
    assert_eq!(read.from.as_deref(), Some("anna@pec.example"));
    assert_eq!((read.subject.as_str(), read.body.trim()), ("Disdetta", "Disdico il contratto."));
}

#[test]
fn what_outlook_saves_beside_messages_is_none() {
    let card = outlook(&[("001A", "IPM.Contact"), ("0037", "Anna")], None);
    let nobody = outlook(&[("001A", "IPM.Note"), ("0037", "bozza")], None);
    let broken = [b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".as_slice(), &[0xff; 600]].concat();
    let all = frames(&[&card, &nobody, &broken, PLAIN], true);
    let unread = all.iter().filter(|frame| matches!(frame, Frame::Unreadable(_, Unreadable::NoMessage)));
    assert_eq!((unread.count(), all.len()), (3, 4));
}

/// RFC 3464: of a message that came back, the addresses for which it failed for good; a delay is no failure.
#[test]
fn a_report_of_delivery_names_the_addresses_that_failed() {
    let status = "Reporting-MTA: dns; mx.ditta.example\r\n\r\n\
        Final-Recipient: rfc822; Anna@Posta.example\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n\
        Final-Recipient: rfc822; tardi@posta.example\r\nAction: delayed\r\nStatus: 4.4.1\r\n\r\n\
        Original-Recipient: rfc822;<bea@posta.example>\r\nFinal-Recipient: rfc822; oltre@altrove.example\r\n\
        Action: Failed\r\nStatus: 5.2.2\r\n";
    let raw = format!(
        "From: MAILER-DAEMON@ditta.example\r\nTo: info@ditta.example\r\nSubject: Undelivered\r\n\
         Date: Fri, 20 Nov 2026 10:15:00 +0100\r\n\
         Content-Type: multipart/report; report-type=delivery-status; boundary=x\r\n\r\n\
         --x\r\n\r\nNon arrivato.\r\n--x\r\nContent-Type: message/delivery-status\r\n\r\n{status}\r\n--x--\r\n"
    );
    let all = frames(&[raw.as_bytes(), PLAIN], false);
    let [Frame::Message(one), Frame::Message(two)] = all.as_slice() else { panic!("{}", all.len()) };
    assert_eq!(one.failed, ["anna@posta.example", "bea@posta.example"]);
    assert_eq!(two.failed, Vec::<String>::new());
}
