use super::Smtp;
use custode_app::{
    domain::sending::SendFault,
    ports::{MailSecurity, MailServer, PostOffice as _},
};
use rustls::{
    ServerConfig,
    pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer},
};
use std::{sync::Arc, time::Duration};
use tokio::{
    io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader},
    net::{TcpListener, TcpStream},
};
use tokio_rustls::TlsAcceptor;

/// What a server does with a call.
#[derive(Clone, Copy)]
enum Door {
    /// Closes it before a key was agreed on.
    HangsUp,
    /// Talks openly where encryption was expected.
    Open,
    /// Shows a certificate that nobody vouches for.
    SelfSigned,
    /// Offers STARTTLS and answers it like this.
    StartTls(&'static str),
    /// Offers STARTTLS, says yes, and shows a certificate that nobody vouches for.
    StartTlsSelfSigned,
    /// Its greeting.
    Greets(&'static str),
}

fn acceptor() -> TlsAcceptor {
    let certificate = CertificateDer::from(include_bytes!("../fixtures/self_signed.der").to_vec());
    let key = PrivatePkcs8KeyDer::from(include_bytes!("../fixtures/self_signed_key.der").to_vec());
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ServerConfig::builder_with_provider(provider).with_safe_default_protocol_versions().unwrap();
    let config = config.with_no_client_auth().with_single_cert(vec![certificate], PrivateKeyDer::from(key)).unwrap();
    TlsAcceptor::from(Arc::new(config))
}

async fn serve(door: Door, call: TcpStream) {
    let mut call = BufReader::new(call);
    let mut line = String::new();
    match door {
        Door::HangsUp => {
            // What was said is read first: else the end of the line is a reset.
            let _ = call.fill_buf().await;
        }
        Door::Open => {
            call.write_all(b"220 posta.example\r\n").await.unwrap();
            let _ = call.fill_buf().await;
        }
        Door::SelfSigned => drop(acceptor().accept(call).await),
        Door::Greets(words) => call.write_all(words.as_bytes()).await.unwrap(),
        Door::StartTls(_) | Door::StartTlsSelfSigned => {
            call.write_all(b"220 posta.example\r\n").await.unwrap();
            call.read_line(&mut line).await.unwrap();
            call.write_all(b"250-posta.example\r\n250 STARTTLS\r\n").await.unwrap();
            call.read_line(&mut line).await.unwrap();
            let words = if let Door::StartTls(words) = door { words } else { "220 go ahead\r\n" };
            call.write_all(words.as_bytes()).await.unwrap();
            if matches!(door, Door::StartTlsSelfSigned) {
                drop(acceptor().accept(call).await);
            }
        }
    }
}

async fn fault(door: Door, security: MailSecurity) -> SendFault {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    tokio::spawn(async move {
        while let Ok((call, _)) = listener.accept().await {
            tokio::spawn(serve(door, call));
        }
    });
    let server = MailServer { host: "127.0.0.1".to_owned(), port, security, login: None };
    Smtp::with_patience(Duration::from_secs(20)).connect(server).await.err().expect("no line stands")
}

/// A server that is busy or repaired is asked again by itself; only one that was seen with a wrong certificate makes the
/// outbox wait for a person.
#[tokio::test]
async fn only_a_wrong_certificate_is_called_one() {
    use MailSecurity::{StartTls, Tls};
    for (door, security, expected) in [
        (Door::HangsUp, Tls, SendFault::Dropped),
        (Door::SelfSigned, Tls, SendFault::Untrusted),
        (Door::Open, Tls, SendFault::NoEncryption),
        (Door::StartTls("454 temporary reason\r\n"), StartTls, SendFault::Busy),
        (Door::StartTls("554 not here\r\n"), StartTls, SendFault::NoEncryption),
        (Door::StartTls("220 go ahead\r\n"), StartTls, SendFault::Dropped),
        (Door::StartTlsSelfSigned, StartTls, SendFault::Untrusted),
        (Door::Greets("220 hello\r\n"), StartTls, SendFault::Dropped),
        (Door::Greets(""), StartTls, SendFault::Dropped),
        (Door::Greets("421 too many calls\r\n"), StartTls, SendFault::Busy),
        (Door::Greets("554 no mail here\r\n"), StartTls, SendFault::Strange),
    ] {
        let told = match door {
            Door::StartTls(words) | Door::Greets(words) => words,
            _ => "",
        };
        assert_eq!(fault(door, security).await, expected, "{security:?} {told}");
    }
}

#[tokio::test]
async fn nobody_is_no_wrong_certificate() {
    for security in [MailSecurity::Tls, MailSecurity::StartTls] {
        let port = TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap().port();
        let server = MailServer { host: "127.0.0.1".to_owned(), port, security, login: None };
        let fault = Smtp::with_patience(Duration::from_secs(20)).connect(server).await.err();
        assert_eq!(fault, Some(SendFault::Unreachable), "{security:?}");
    }
}
